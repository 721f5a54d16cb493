function processorTimeOf(work: () => unknown): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return user + system;
}

/**
 * How many times the processor time of `less` that of `more` is, in this process: the least of a
 * few tries of each, taken in turns, so that an hour when the machine is slow is slow for both.
 */
export function timesAsCostly(more: () => unknown, less: () => unknown, tries = 5): number {
	less();
	more();
	const costs = Array.from({ length: tries }, () => ({
		less: processorTimeOf(less),
		more: processorTimeOf(more)
	}));
	const least = (which: 'less' | 'more') => Math.min(...costs.map((cost) => cost[which]));
	return least('more') / least('less');
}
