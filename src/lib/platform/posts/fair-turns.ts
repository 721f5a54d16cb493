import { AsyncLocalStorage } from 'node:async_hooks';
import { networkOf, widerNetworkOf } from '#lib/shared/network-of.ts';
import { FairLine } from './fair-line.ts';

/**
 * Who asks for something that takes its time: the team of a centre (null: of the network), or somebody without an
 * account, at an address. Or this program itself, whom nothing bounds.
 */
export type Asker = { readonly team: string | null } | { readonly address: string } | 'ourselves';

/** How many wait at most: everybody without an account, their network, their address; all teams, and one of them. */
export type MostWaiting = {
	visitors: number;
	network: number;
	address: number;
	teams: number;
	team: number;
};

/** What was done once its turn had come; or why it was not: too many wait, or whoever asked has left. */
export type Taken<Result> = { done: Result } | { missed: 'crowded' | 'left' };

type Take = <Result>(
	asker: Asker,
	signal: AbortSignal,
	work: () => Promise<Result>
) => Promise<Taken<Result>>;

/**
 * Does works one at a time; those that wait are taken in turn, a place after the other (`placeOf`). Whoever leaves
 * (`signal`) takes hers out of the line; so does whoever has waited too long.
 */
export function fairTurns(bounds: { longestWaitMs: number; mostWaiting: MostWaiting }): Take {
	const line = new FairLine<() => Promise<void>>();
	let isAtWork = false;

	async function workOn(): Promise<void> {
		if (isAtWork) return;
		isAtWork = true;
		for (let next = line.call(); next; next = line.call()) await next();
		isAtWork = false;
	}

	return async <Result>(asker: Asker, signal: AbortSignal, work: () => Promise<Result>) => {
		if (signal.aborted) return { missed: 'left' };
		const isBounded = asker !== 'ourselves';
		const place = placeOf(asker);
		if (isFull(line, place, bounds.mostWaiting)) return { missed: 'crowded' };
		const { promise, resolve, reject } = Promise.withResolvers<Taken<Result>>();
		// Called by whoever came before, it still works for its own asker.
		const ownWork = AsyncLocalStorage.bind(work);
		const begin = async () => {
			clearTimeout(late);
			await ownWork().then((done) => resolve({ done }), reject);
		};
		const leave = (missed: 'crowded' | 'left') => {
			if (line.remove(place, begin)) resolve({ missed });
		};
		const late = isBounded ? setTimeout(leave, bounds.longestWaitMs, 'crowded') : undefined;
		const onLeft = () => leave('left');
		signal.addEventListener('abort', onLeft);
		line.add(place, begin);
		void workOn();
		try {
			return await promise;
		} finally {
			clearTimeout(late);
			signal.removeEventListener('abort', onLeft);
		}
	};
}

/** A flood of strangers takes one turn in two at most from those who work, and from each other less. */
function placeOf(asker: Asker): readonly string[] {
	if (asker === 'ourselves') return [asker];
	if ('team' in asker) return ['team', asker.team ?? 'network'];
	return ['visitors', widerNetworkOf(asker.address), networkOf(asker.address)];
}

function isFull(
	line: FairLine<unknown>,
	place: readonly string[],
	{ visitors, network, address, teams, team }: MostWaiting
): boolean {
	const most = { team: [teams, team], visitors: [visitors, network, address] }[place[0]!];
	return most?.some((count, at) => line.lengthAt(place.slice(0, at + 1)) >= count) ?? false;
}
