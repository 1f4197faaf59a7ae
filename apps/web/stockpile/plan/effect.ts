import { levelOf } from '../../figures/levels.js';
import type { CoverageLevel, ServedRequestFragment } from '../../generated/graphql.js';
import type { DraftLine } from './draft-plan.js';

/** Pieces of the line's item already planned or gone. */
export function allocatedOf(request: ServedRequestFragment, { proposal }: DraftLine): number {
  return request.lines.find(({ item }) => item.code === proposal.item.code)?.allocated ?? 0;
}

/** The frozen stock with what is planned, gone or drafted, over the frozen crisis consumption. */
export function coverAfter(request: ServedRequestFragment, line: DraftLine): { weeks: number | null; level: CoverageLevel } {
  const frozen = request.coverageAtRequest.find(({ item }) => item.code === line.proposal.item.code);
  const { stock } = line.proposal.coverageBefore;
  if (stock === null || !frozen?.crisisWeeklyConsumption) return { weeks: null, level: line.proposal.coverageAfter.level };
  const weeks = (stock + allocatedOf(request, line) + line.taken) / frozen.crisisWeeklyConsumption;
  return { weeks, level: levelOf(weeks, line.proposal.thresholds) };
}
