import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nextOf } from './next-territory.js';
import { frameOf, type Geometry, planeOf } from './use-geometry.js';

const france = JSON.parse(readFileSync(new URL('france.json', import.meta.url), 'utf8')) as Geometry;

describe('The outlines of France', () => {
  it('holds 101 departments, 13 mainland regions, and every label inside its frame', () => {
    expect(france.departments).toHaveLength(101);
    expect(france.regions).toHaveLength(13);
    for (const { at, box } of [...france.departments, ...france.regions]) {
      expect(at[0] > box[0] && at[0] < box[2] && at[1] > box[1] && at[1] < box[3]).toBe(true);
    }
  });

  it('lays overseas beside the mainland, under their codes as departments and as regions', () => {
    expect(planeOf(france, 'DEPARTMENT', undefined).overseas.map(({ code }) => code).sort()).toEqual(['971', '972', '973', '974', '976']);
    const regions = planeOf(france, 'REGION', undefined);
    expect(regions.overseas.map(({ code }) => code).sort()).toEqual(['01', '02', '03', '04', '06']);
    expect(regions.mainland).toHaveLength(13);
  });

  it('draws the departments of one region, overseas too', () => {
    expect(planeOf(france, 'DEPARTMENT', '44').mainland.map(({ code }) => code)).toEqual(['08', '10', '51', '52', '54', '55', '57', '67', '68', '88']);
    const [, , width] = frameOf(planeOf(france, 'DEPARTMENT', '03').mainland);
    expect(width).toBeLessThan(60);
  });

  it('goes with the arrows from one department to its neighbour, and to overseas at the edge', () => {
    const plane = planeOf(france, 'DEPARTMENT', undefined);
    expect(nextOf('ArrowRight', plane, '57')).toBe('67');
    expect(nextOf('ArrowLeft', plane, '67')).toBe('54');
    expect(nextOf('ArrowUp', plane, '34')).toBe('48');
    expect(nextOf('ArrowDown', plane, '972')).toBe('973');
    expect(nextOf('Enter', plane, '57')).toBeUndefined();
  });
});
