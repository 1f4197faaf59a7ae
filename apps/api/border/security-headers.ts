import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '#platform';

const A_YEAR_SECONDS = 31_536_000;

/** What the page never asks of a device; the wall keeps its screen awake, a passkey is asked for by our own page only. */
const FEATURES = [
  'accelerometer=()', 'autoplay=()', 'bluetooth=()', 'camera=()', 'display-capture=()', 'geolocation=()', 'gyroscope=()', 'hid=()', 'idle-detection=()',
  'magnetometer=()', 'microphone=()', 'midi=()', 'payment=()', 'serial=()', 'usb=()', 'xr-spatial-tracking=()', 'browsing-topics=()',
  'fullscreen=(self)', 'screen-wake-lock=(self)', 'publickey-credentials-get=(self)', 'publickey-credentials-create=(self)',
].join(', ');

/** The design system tells the browser the scheme by a sheet of one line, one of these two: no other sheet is taken. */
const SCHEME_SHEETS = ['light', 'dark'].map((scheme) => `'sha256-${createHash('sha256').update(`:root { color-scheme: ${scheme}; }`).digest('base64')}'`);

/** The page loads nothing from elsewhere, runs no script and applies no style that is not a file of its own. */
function contentPolicy(config: Pick<Config, 'mode'>): Record<string, string[] | null> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", ...SCHEME_SHEETS],
    // Scripts of ours set positions of bars one property at a time, which is no attribute of a text.
    'style-src-attr': ["'none'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    // A demonstration is reached by plain HTTP on a local network.
    ...(config.mode === 'production' ? { 'upgrade-insecure-requests': [] } : {}),
  };
}

/** Headers of every answer, whatever the door. */
export function securityHeaders(config: Pick<Config, 'mode'>): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(config) as Record<string, string[]> },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
      // By plain HTTP browsers would not listen to it; a demonstration has nothing to say about the next year.
      strictTransportSecurity: config.mode === 'production' ? { maxAge: A_YEAR_SECONDS, includeSubDomains: true } : false,
    }),
    (_request: Request, response: Response, next: NextFunction) => {
      response.setHeader('Permissions-Policy', FEATURES);
      next();
    },
  ];
}
