export { changeProcedure } from './server/change-procedure.ts';
export { dueContacts } from './server/due-contacts.ts';
export { listDueProcedures, proceduresBegun } from './server/list-due-procedures.ts';
export { listPastDates } from './server/list-past-dates.ts';
export { listWaitingProcedures } from './server/list-waiting-procedures.ts';
export { hasProcedures, proceduresOf } from './server/read-procedures.ts';
export { readAgain, readingsOf } from './server/read-again.ts';
export { addProcedure, tellOutcome } from './server/write-procedure.ts';
export { holds } from './server/holds.ts';
