import { A_TUESDAY } from '../../database/a-tuesday.ts';

/** The day that the journeys are told on, wherever the machine is in its year. */
export const TODAY = A_TUESDAY.toZonedDateTimeISO('Europe/Paris').toPlainDate();
export const YEAR = TODAY.year;

/** When the clock of an application under test starts: in the morning, and it runs. */
export const MORNING = A_TUESDAY.add({ minutes: 30 });

/** The same in SQL, where `now()` and `current_date` would be the machine's. */
export const SQL_NOW = `timestamptz '${MORNING}'`;
export const SQL_TODAY = `date '${TODAY}'`;
