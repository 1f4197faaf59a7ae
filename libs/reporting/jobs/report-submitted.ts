import { jobContract } from '#platform';

/**
 * Wakes the evaluation. It carries no id: its handler takes every report whose evaluated version is behind, so that
 * one waiting job is enough however many reports came in.
 */
export const reportSubmitted = jobContract('report-submitted');
