import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../log.ts';
import { poolSettings } from './pool.ts';

/** What is heard says which centre it is about, and nothing else. */
type Heard = (about: string) => void;
/** After a silence nobody knows what was said: whoever listens looks for herself. */
export const PERHAPS = '';

/** Listens to what transactions say as they are committed, whichever server they were of. */
export type Ear = {
	/** `heard` is told of each notice of that channel, until the function given back is called. */
	listen(channel: string, heard: Heard): Promise<() => void>;
	close(): Promise<void>;
};

const USUAL = { againMs: 1_000, checkMs: 30_000, answerMs: 5_000 };

/**
 * One connection a server, opened when somebody first listens. Lost, it is opened again until it is there,
 * and everybody is told that something may have been said meanwhile.
 */
export function openEar(url: string, { againMs, checkMs, answerMs } = USUAL): Ear {
	const listeners = new Map<string, Set<Heard>>();
	let client: pg.Client | null = null;
	let opening: Promise<void> | null = null;
	let isClosed = false;
	let isTrying = false;
	let checking: NodeJS.Timeout | undefined;

	const tell = (channel: string, about: string) =>
		listeners.get(channel)?.forEach((heard) => heard(about));

	async function open(): Promise<void> {
		const one = new pg.Client({
			...poolSettings(url),
			application_name: 'declic ear',
			keepAlive: true,
			query_timeout: answerMs
		});
		// Lost while it listens, or half open: unheard, it would end the process.
		one.on('error', () => lose(one));
		one.on('end', () => lose(one));
		one.on('notification', ({ channel, payload }) => tell(channel, payload ?? PERHAPS));
		await one.connect();
		client = one;
		try {
			// Everything that somebody listens to, even since this one was asked for.
			for (const channel of listeners.keys()) {
				await one.query(`listen ${one.escapeIdentifier(channel)}`);
			}
		} catch (error) {
			lose(one);
			throw error;
		}
		if (isClosed) await one.end();
	}

	function lose(one: pg.Client): void {
		if (client !== one) return;
		client = null;
		one.end().catch(() => {});
		openAgain();
	}

	function openAgain(): void {
		if (isTrying || isClosed) return;
		isTrying = true;
		log.warn({}, 'ear lost');
		void tryAgain();
	}

	async function tryAgain(): Promise<void> {
		const isOpen = await once().then(
			() => true,
			() => false
		);
		if (!isOpen && !isClosed) {
			await pause(againMs, undefined, { ref: false });
			return tryAgain();
		}
		isTrying = false;
		for (const channel of listeners.keys()) tell(channel, PERHAPS);
		// Lost again before anybody was told.
		if (!client) openAgain();
	}

	/** Two who listen at the same moment wait for the same connection. */
	function once(): Promise<void> {
		opening ??= open().finally(() => (opening = null));
		return opening;
	}

	/** A line that swallows everything says nothing of being lost. */
	function check(): void {
		const one = client;
		one?.query('select 1').catch(() => lose(one));
	}

	return {
		async listen(channel, heard) {
			const those = listeners.get(channel) ?? new Set<Heard>();
			const isNew = !listeners.has(channel);
			listeners.set(channel, those.add(heard));
			// While the database is away, it is heard of again as soon as it is back.
			checking ??= setInterval(check, checkMs).unref();
			if (!client) await once().catch(openAgain);
			else if (isNew) await client.query(`listen ${client.escapeIdentifier(channel)}`);
			return () => void those.delete(heard);
		},
		async close() {
			isClosed = true;
			clearInterval(checking);
			await opening?.catch(() => {});
			await client?.end();
		}
	};
}
