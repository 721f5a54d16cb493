export { addMachine } from './server/add-machine.ts';
export { bookMachine } from './server/book-machine.ts';
export { cancelMachineBooking } from './server/cancel-machine-booking.ts';
export { findMachine } from './server/find-machine.ts';
export { eraseLoanWords, lendMachine, returnLoan } from './server/lend-machine.ts';
export { listMachines, machineHistory } from './server/list-machines.ts';
export { endRepair, sendToRepair } from './server/repair-machine.ts';
export { restoreMachine, withdrawMachine } from './server/withdraw-machine.ts';
