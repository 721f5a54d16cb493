import type { ProviderWay } from '../provider-way.ts';
import type { TransientReason } from '../sms-provider.ts';
import { type Link, type LinkHearing, openLink, type SmppAccount } from './open-link.ts';
import { openPlaces } from './window-places.ts';

export type Pace = {
	/** How many messages wait for their answer at once. */
	window: number;
	/** After it, in silence, the line is checked. */
	silence: Temporal.Duration;
	/** From the first wait before a line is opened again to the longest: each is twice the one before. */
	waits: { first: Temporal.Duration; longest: Temporal.Duration };
	/** A line that nobody listens on is hung up after it, when nothing leaves. */
	idle: Temporal.Duration;
};

export const USUAL_PACE: Pace = {
	window: 10,
	silence: Temporal.Duration.from({ seconds: 30 }),
	waits: {
		first: Temporal.Duration.from({ seconds: 1 }),
		longest: Temporal.Duration.from({ minutes: 1 })
	},
	idle: Temporal.Duration.from({ seconds: 20 })
};

export type NoLine = { transient: TransientReason; after?: Temporal.Instant };

/** A line that is opened when it is needed, and opened again while somebody listens. */
export type Line = {
	/** Does it on the line, when there is one and a place in the window. */
	use: <T>(work: (link: Link) => Promise<T>) => Promise<T | NoLine>;
	/** Keeps it open until the function that it gives is called, which waits for what has left. */
	keep: () => () => Promise<void>;
};

const milliseconds = (duration: Temporal.Duration) => duration.total('milliseconds');

export function keepLine(
	way: ProviderWay,
	account: SmppAccount,
	pace: Pace,
	deliver: LinkHearing['deliver']
): Line {
	const places = openPlaces(pace.window, way.patience);
	let link: Link | null = null;
	let opening: Promise<Link | NoLine> | null = null;
	let broken = { times: 0, reason: 'unreachable' as TransientReason, until: 0 };
	let keepers = 0;
	let retry: NodeJS.Timeout | undefined;
	let idling: NodeJS.Timeout | undefined;

	function open(): Promise<Link | NoLine> {
		if (link) return Promise.resolve(link);
		const left = leftToWait();
		if (!opening && left > 0) {
			const after = way.now().add({ milliseconds: Math.ceil(left) });
			return Promise.resolve({ transient: broken.reason, after });
		}
		return openNow();
	}

	function openNow(): Promise<Link | NoLine> {
		opening ??= openAgain().finally(() => (opening = null));
		return opening;
	}

	async function openAgain(): Promise<Link | NoLine> {
		const since = performance.now();
		let isBroken = false;
		const opened = await openLink(way, account, pace.silence, {
			deliver,
			closed: (closed) => {
				isBroken = true;
				if (link !== closed) return;
				link = null;
				// One that held is forgiven those that did not.
				const held = performance.now() - since > milliseconds(pace.waits.longest);
				waitLonger('unreachable', held ? 0 : broken.times);
			}
		});
		const refused = 'transient' in opened ? opened.transient : isBroken ? 'unreachable' : null;
		if (refused) {
			waitLonger(refused, broken.times);
			return { transient: refused };
		}
		link = opened as Link;
		return link;
	}

	/** Half of the wait is drawn: those whom one outage cut do not all come back at once. */
	function waitLonger(reason: TransientReason, times: number): void {
		const { first, longest } = pace.waits;
		const whole = Math.min(milliseconds(longest), milliseconds(first) * 2 ** times);
		const wait = whole * (0.5 + Math.random() / 2);
		broken = { times: Math.min(times + 1, 30), reason, until: performance.now() + wait };
		openWhenWaited();
	}

	function leftToWait(): number {
		return Math.max(0, broken.until - performance.now());
	}

	function openWhenWaited(): void {
		clearTimeout(retry);
		if (keepers > 0) retry = setTimeout(() => void (link ?? openNow()), leftToWait());
	}

	async function use<T>(work: (link: Link) => Promise<T>): Promise<T | NoLine> {
		if (!(await places.take())) return { transient: 'busy' };
		clearTimeout(idling);
		try {
			const opened = await open();
			return 'transient' in opened ? opened : await work(opened);
		} finally {
			places.leave();
			hangUpWhenIdle();
		}
	}

	function hangUpWhenIdle(): void {
		clearTimeout(idling);
		if (keepers > 0 || !places.areFree() || !link) return;
		idling = setTimeout(() => void hangUp(), milliseconds(pace.idle));
	}

	async function hangUp(): Promise<void> {
		const last = link;
		link = null;
		await last?.close();
	}

	function keep(): () => Promise<void> {
		keepers++;
		clearTimeout(idling);
		openWhenWaited();
		let isKept = true;
		return async () => {
			if (!isKept) return;
			isKept = false;
			keepers--;
			if (keepers > 0) return;
			clearTimeout(retry);
			await opening;
			await places.free();
			await hangUp();
		};
	}

	return { use, keep };
}
