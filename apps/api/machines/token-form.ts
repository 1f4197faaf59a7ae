import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';

/** A token request is a few hundred bytes, with a long list of establishments a few thousand. */
const LARGEST_FORM = '8kb';
const MOST_FIELDS = 20;

/** Reads the form of a token request; one that cannot be read is an invalid request like any other, said by the endpoint itself. */
export function tokenForm(): RequestHandler {
  const read = express.urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: MOST_FIELDS, inflate: false });
  return (request: Request, response: Response, next: NextFunction): void => {
    read(request, response, (problem?: unknown) => {
      if (problem !== undefined) request.body = undefined;
      next();
    });
  };
}
