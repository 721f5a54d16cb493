export { addMachine, restoreMachine, withdrawMachine } from './server/add-machine.ts';
export { bookMachine, cancelMachineBooking } from './server/book-machine.ts';
export { findMachine } from './server/find-machine.ts';
export { lendMachine, returnLoan } from './server/lend-machine.ts';
export { listMachines, machineHistory } from './server/list-machines.ts';
export { endRepair, sendToRepair } from './server/repair-machine.ts';
export { listLoansAhead } from './server/list-loans-ahead.ts';
export { type DueLoan, listLoansDue } from './server/list-loans-due.ts';
export { holds } from './server/holds.ts';
