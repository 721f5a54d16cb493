import type { ProcessStamp } from '../processes/process-stamp.ts';

/** A process that uses the embedded server; `stops` is the duty to stop it when it leaves. */
export type ServerUser = { token: string; process: ProcessStamp; stops: boolean };

type IsAlive = (process: ProcessStamp) => boolean;

/**
 * The users once `newcomer` has come. A newcomer with the duty to stop takes it from the others,
 * so that a command that started the server does not stop it under the application.
 */
export function withNewcomer(
	users: readonly ServerUser[],
	newcomer: ServerUser,
	isAlive: IsAlive
): ServerUser[] {
	const present = users.filter((user) => isAlive(user.process));
	const others = newcomer.stops ? present.map((user) => ({ ...user, stops: false })) : present;
	return [...others, newcomer];
}

/**
 * The users once the one with `token` has left, and whether the server is now to be stopped: only
 * if it had the duty and nobody stays. Else the duty passes to one of those who stay.
 */
export function withoutLeaver(
	users: readonly ServerUser[],
	token: string,
	isAlive: IsAlive
): { users: ServerUser[]; stopNow: boolean } {
	const hadDuty = users.some((user) => user.token === token && user.stops);
	const staying = users.filter((user) => user.token !== token && isAlive(user.process));
	const [heir, ...rest] = staying;
	if (!heir) return { users: [], stopNow: hadDuty };
	return { users: [{ ...heir, stops: heir.stops || hadDuty }, ...rest], stopNow: false };
}
