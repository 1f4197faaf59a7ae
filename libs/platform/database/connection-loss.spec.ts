import { describe, expect, it } from '@jest/globals';
import { isConnectionLoss } from './connection-loss.js';

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('isConnectionLoss', () => {
  it.each([
    ['shutdown', coded('57P01')],
    ['crash of another session', coded('57P02')],
    ['starting up', coded('57P03')],
    ['more connections than the server takes', coded('53300')],
    ['refused', coded('ECONNREFUSED')],
    ['refused on both addresses of a name', Object.assign(new AggregateError([coded('ECONNREFUSED')]), { code: 'ECONNREFUSED' })],
    ['cut', new Error('Connection terminated unexpectedly')],
    ['wrapped by TypeORM', Object.assign(new Error('QueryFailedError'), { driverError: coded('57P01') })],
  ])('is true of %s', (_what, error) => expect(isConnectionLoss(error)).toBe(true));

  it.each([
    ['a value out of range', coded('22003', 'integer out of range')],
    ['a deadlock', coded('40P01')],
    ['a unique key', coded('23505')],
    ['a fault of ours', new TypeError('undefined is not a function')],
    ['no error', 'Connection terminated unexpectedly'],
  ])('is false of %s', (_what, error) => expect(isConnectionLoss(error)).toBe(false));
});
