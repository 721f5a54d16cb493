/** As many places as messages may wait for their answer at once; who comes first is served first. */
export type Places = {
	/** False when none came free for as long as an answer is waited for. */
	take: () => Promise<boolean>;
	leave: () => void;
	areFree: () => boolean;
	/** Waits until nobody holds one. */
	free: () => Promise<void>;
};

export function openPlaces(count: number, patience: Temporal.Duration): Places {
	let taken = 0;
	const queue: (() => void)[] = [];
	const watching: (() => void)[] = [];

	function take(): Promise<boolean> {
		if (taken < count) {
			taken++;
			return Promise.resolve(true);
		}
		return new Promise((done) => {
			const takeIt = () => {
				clearTimeout(timer);
				taken++;
				done(true);
			};
			const timer = setTimeout(() => {
				queue.splice(queue.indexOf(takeIt), 1);
				done(false);
			}, patience.total('milliseconds'));
			queue.push(takeIt);
		});
	}

	function leave(): void {
		taken--;
		queue.shift()?.();
		if (taken === 0) for (const tell of watching.splice(0)) tell();
	}

	return {
		take,
		leave,
		areFree: () => taken === 0,
		free: () => (taken === 0 ? Promise.resolve() : new Promise<void>((done) => watching.push(done)))
	};
}
