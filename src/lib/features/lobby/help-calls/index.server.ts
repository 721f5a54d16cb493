export { answerCall, takeBackAnswer } from './server/answer-call.ts';
export { type CallSums, readCallSums } from './server/read-call-sums.ts';
export { requestFromCall, settleCall } from './server/end-call.ts';
export { calledLately, callingKiosks, callsOfDay, openCalls } from './server/list-calls.ts';
export { callHelp, giveUpHelp, type OwnCall, ownCall } from './server/own-call.ts';
export { onCalls } from './server/on-calls.ts';
export { ringingKiosks } from './server/ringing-kiosks.ts';
export { holds } from './server/holds.ts';
