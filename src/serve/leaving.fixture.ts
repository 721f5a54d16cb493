// Run as its own process: meets the error it is told, the way it is told, and says if it lives on.
import { EventEmitter } from 'node:events';
import { leaveWhenAsked } from './leaving.ts';

const [how, code] = process.argv.slice(2);
leaveWhenAsked(() => {});
const error = Object.assign(new Error('terminating connection'), { code });
if (how === 'emitted') setTimeout(() => new EventEmitter().emit('error', error), 1);
else void Promise.reject(error);
setTimeout(() => console.log('still here'), 100);
