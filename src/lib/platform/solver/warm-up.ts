import { type Program, row, type Solver } from '#lib/shared/linear-program.ts';

const PEOPLE = 24;
const GROUPS = 12;

/**
 * Lets the machine compile a solver before it is timed: WebAssembly is translated as it is first used,
 * which is start-up and no part of an answer. People share groups of six to nine, each here or there.
 */
export function warmUp(solver: Solver): void {
	const choices = Array.from({ length: PEOPLE * 6 }, (_, at) => ({
		person: Math.floor(at / 6),
		group: (Math.floor(at / 6) * 5 + (at % 6) * 7) % GROUPS,
		cost: 1 + ((at * 37) % 11) / 7
	}));
	const column = (group: number) => choices.length + group;
	const columns = choices.length + GROUPS;
	const taken = (of: (choice: (typeof choices)[number]) => boolean) =>
		choices.flatMap((choice, at) => (of(choice) ? [[at, 1] as const] : []));
	const program: Program = {
		sense: 'minimise',
		isWhole: false,
		costs: Array.from({ length: columns }, (_, at) => choices[at]?.cost ?? 1.5),
		lower: Array.from({ length: columns }, () => 0),
		upper: Array.from({ length: columns }, () => 1),
		rows: [
			...Array.from({ length: PEOPLE }, (_, person) =>
				row(
					taken((choice) => choice.person === person),
					{ least: 1, most: 1 }
				)
			),
			...Array.from({ length: GROUPS }, (_, group) => {
				const seats = taken((choice) => choice.group === group);
				return [
					row([...seats, [column(group), -9]], { most: 0 }),
					row([...seats, [column(group), -6]], { least: 0 })
				];
			}).flat()
		]
	};
	solver.solve(program, { nodes: 50 });
}
