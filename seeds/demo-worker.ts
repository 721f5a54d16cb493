/** The thread that loads the demonstration: what writing it takes, hundreds of files, goes away with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { openWorld } from '#lib/platform/world.ts';
import { type Loading, loadDemoNetworkOnce } from './load-demo-network.ts';

export type Installation = { appUrl: string; dataDir: string };
export type DemoWord = { said: string } | { loading: Loading };

const port = parentPort;
if (!port) throw new Error('demo-worker.ts runs in a worker thread');

const opening = { ...(workerData as Installation), env: process.env, isDemo: readDemo };
const world = await despiteOutages(() => openWorld(opening));
if ('refusal' in world) throw new Error(world.message);
const say = (said: string) => port.postMessage({ said } satisfies DemoWord);
const loading = await despiteOutages(() => loadDemoNetworkOnce(world, say));
await world.close();
port.postMessage({ loading } satisfies DemoWord);
