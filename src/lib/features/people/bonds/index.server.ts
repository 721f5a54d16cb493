export { cutBond } from './server/cut-bond.ts';
export { enterCode } from './server/enter-code.ts';
export { giveCode } from './server/give-code.ts';
export { forgetOldCodes, readBond } from './server/read-bond.ts';
export { noteWrongCode } from './server/wrong-codes.ts';
export { holds } from './server/holds.ts';
