import { type Database, statement } from '#platform';

/** The events of alerts that simulated reports established, still dated from the evaluation. */
const dateSimulatedEvents = statement<[], never>(
  'demo-date-alert-events',
  `UPDATE alert_event e SET at = r.submitted_at FROM weekly_report r
   WHERE r.finess = e.finess AND r.week = e.week AND r.collection_id = 1 AND r.origin = 'SIMULATION'
     AND e.by_name IS NULL AND e.at > r.submitted_at + interval '1 hour'`,
);

/**
 * The demonstration lays 26 weeks in one evaluation: dates their alerts from the reports that established them, as if the
 * product had always run, so that "what has changed" tells weeks and not one minute.
 */
export async function dateDemoAlerts(db: Database): Promise<void> {
  await db.run(dateSimulatedEvents);
}
