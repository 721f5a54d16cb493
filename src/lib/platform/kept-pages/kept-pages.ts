import { LRUCache } from 'lru-cache';

/** A page ready to be sent, whoever asks for it. */
export type ReadyPage = {
	headers: [string, string][];
	body: Buffer;
	/** The same, packed. */
	packed: Buffer;
	etag: string;
};

/** What changed since somebody looked last, and where to look from next. */
export type Changes = { mark: string; centres: ReadonlySet<string> | 'all' };

/** What is made of a page: null, nothing that may be kept; away, the database does not answer. */
export type Made = ReadyPage | 'away' | null;

type Kept = ReadyPage & { look: number; at: number; of: string | null };

/** A change is seen that soon by every server. */
const LOOK_MS = 300;
/** The day changes, a slot ends: nothing says so, and a page is never older. */
const LONGEST_MS = 60_000;
/** While the database is away, a page of yesterday is better than none. */
const STALE_MS = 24 * 60 * 60_000;
/** A database that says nothing is away; it is asked again a little later. */
const PATIENCE_MS = 1_500;
const AGAIN_MS = 2_000;
const MOST_BYTES = 48_000_000;

/**
 * Pages kept ready, each for as long as nothing it tells has changed. `readChanges` says what was committed
 * since a mark, in any order: so a page is out of date exactly when something of it changed. While it fails,
 * pages are given as they were.
 */
export class KeptPages {
	readonly #readChanges: (since: string | null) => Promise<Changes>;
	readonly #clock: () => number;
	readonly #pages = new LRUCache<string, Kept>({
		maxSize: MOST_BYTES,
		sizeCalculation: ({ body, packed }) => body.byteLength + packed.byteLength + 500
	});
	readonly #making = new Map<string, { made: Promise<Made>; look: number }>();
	/** By centre: the look that saw it change. */
	readonly #changed = new Map<string, number>();
	#allChanged = 0;
	#anyChanged = 0;
	#mark: string | null = null;
	#look = 0;
	#lookedAt = -Infinity;
	#awayUntil = -Infinity;
	#looking: Promise<void> | null = null;
	/** Writings of this server, and how many of them the last look came after. */
	#written = 0;
	#seenWritten = 0;

	constructor(
		readChanges: (since: string | null) => Promise<Changes>,
		clock: () => number = () => performance.now()
	) {
		this.#readChanges = readChanges;
		this.#clock = clock;
	}

	/**
	 * The page of that name: kept, or made by `make`, once for all who ask meanwhile. `of`: the centre it
	 * tells of; null: of them all. Null: `make` gave nothing that may be kept.
	 */
	async read(
		name: string,
		of: string | null,
		make: () => Promise<Made>
	): Promise<{ page: ReadyPage; isStale: boolean } | null> {
		await this.#lookAround();
		const kept = this.#pages.get(name);
		if (kept && this.#isGood(kept)) return { page: kept, isStale: false };
		const lastResort =
			kept && this.#clock() - kept.at < STALE_MS ? { page: kept, isStale: true } : null;
		if (lastResort && this.#isAway()) return lastResort;
		const page = await this.#make(name, of, make);
		if (page === 'away') return lastResort;
		return page && { page, isStale: false };
	}

	/** Something was just written here: whoever wrote it sees it on the very next page. */
	doubt(): void {
		this.#written += 1;
	}

	#make(name: string, of: string | null, make: () => Promise<Made>): Promise<Made> {
		const already = this.#making.get(name);
		// One that was begun before something of it changed is for those who came before too.
		if (already && this.#isUpToDate(already.look, of)) return already.made;
		const look = this.#look;
		const made = make()
			.then((page) => {
				// Two are made at once when something changes: the one begun last stays.
				if (page && page !== 'away' && (this.#pages.get(name)?.look ?? 0) <= look) {
					this.#pages.set(name, { ...page, look, of, at: this.#clock() });
				}
				return page;
			})
			.finally(() => {
				if (this.#making.get(name)?.made === made) this.#making.delete(name);
			});
		this.#making.set(name, { made, look });
		return made;
	}

	#isGood({ look, of, at }: Kept): boolean {
		return this.#isUpToDate(look, of) && this.#clock() - at < LONGEST_MS && !this.#isAway();
	}

	/** Nothing that a page tells was seen to change after the look that came before it was made. */
	#isUpToDate(look: number, of: string | null): boolean {
		const changed = of === null ? this.#anyChanged : (this.#changed.get(of) ?? 0);
		return look > 0 && look >= changed && look >= this.#allChanged;
	}

	#isAway = () => this.#clock() < this.#awayUntil;

	/** Once for all who ask at the same time, and no more often than is needed. */
	async #lookAround(): Promise<void> {
		const written = this.#written;
		if (this.#seenWritten >= written && this.#clock() - this.#lookedAt < LOOK_MS) return;
		do {
			if (this.#isAway()) return;
			this.#looking ??= this.#lookNow().finally(() => {
				this.#looking = null;
			});
			await this.#looking;
			// A look that was begun before the last writing has not seen it.
		} while (this.#seenWritten < written);
	}

	async #lookNow(): Promise<void> {
		const asked = this.#clock();
		const written = this.#written;
		const patience = Promise.withResolvers<null>();
		const timer = setTimeout(() => patience.resolve(null), PATIENCE_MS);
		const seen = await Promise.race([
			this.#readChanges(this.#mark).catch(() => null),
			patience.promise
		]);
		clearTimeout(timer);
		if (!seen) {
			// What was noted meanwhile may be lost with a crash: whatever comes next is made anew.
			this.#mark = null;
			this.#awayUntil = this.#clock() + AGAIN_MS;
			return;
		}
		this.#look += 1;
		if (seen.centres === 'all' || this.#mark === null) this.#allChanged = this.#look;
		else for (const centre of seen.centres) this.#changed.set(centre, this.#look);
		if (seen.centres === 'all' || seen.centres.size > 0) this.#anyChanged = this.#look;
		this.#mark = seen.mark;
		this.#lookedAt = asked;
		this.#seenWritten = written;
		this.#awayUntil = -Infinity;
	}
}
