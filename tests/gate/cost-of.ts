/**
 * Processor time that some work takes in this process, in milliseconds: the least of a few tries,
 * the first of which warms it up. Only ever compared with that of other work of the same run.
 */
export function costOf(work: () => unknown, tries = 5): number {
	work();
	const costs = Array.from({ length: tries }, () => {
		const start = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return Math.min(...costs);
}
