import { type Application, type Clock, freePort, startApplication } from './application.ts';

/** The application of the file whose journeys this worker tells. */
let current: { file: string; clock: Clock; application: Application } | null = null;

/** Where each of them is, so that the browser keeps the files that never change. */
let port: number | null = null;

/** Starts it when the worker comes to the file: nothing is shared between files but the templates. */
export async function applicationOf(
	file: string,
	clock: Clock,
	hear?: (text: string) => void
): Promise<Application> {
	if (current?.file === file && current.clock === clock) return current.application;
	await stopApplication();
	port ??= await freePort();
	current = { file, clock, application: await startApplication({ clock, port, hear }) };
	return current.application;
}

export async function stopApplication(): Promise<void> {
	const former = current;
	current = null;
	await former?.application.stop();
}

export function currentApplication(): Application {
	if (!current) throw new Error('no journey of this file has an application yet');
	return current.application;
}
