import type { LineFacts } from './read-line.ts';

/** What the lines read so far say about the rows that follow. */
export type Titles = Omit<LineFacts, 'subject' | 'cancels'> & {
	/** Lines that may name the programme, nearest first. */
	subjects: string[];
};

export type TitleState = {
	/** The same object until another line is taken. */
	current: () => Titles;
	/** Takes one more line; what it names again replaces what was said before. */
	absorb: (line: LineFacts, programme: string | undefined) => void;
	/** A table has begun: from now on a level line replaces the group. */
	closeTitles: () => void;
};

type Level = 'programme' | 'cycle' | 'group';
type Fact = Exclude<keyof Titles, 'subjects'>;

/**
 * The running titles of a tab. Another programme forgets everything, another cycle forgets the group
 * and what was said with it, another group forgets its neighbour's hours: the second block of a tab
 * inherits the tab's title and nothing of the first block.
 */
export function followTitles(): TitleState {
	let facts = new Map<Fact, { value: Titles[Fact]; level: Level }>();
	let subjects: string[] = [];
	let programme: string | undefined;
	let hasFreshGroup = false;
	let shown: Titles | undefined;

	const forget = (levels: Level[]) => {
		facts = new Map([...facts].filter(([, { level }]) => !levels.includes(level)));
	};
	const keep = (fact: Fact, value: Titles[Fact], level: Level) => {
		if (value !== undefined) facts.set(fact, { value, level });
	};

	return {
		current: () => {
			const known = [...facts].map(([fact, { value }]) => [fact, value]);
			return (shown ??= { ...Object.fromEntries(known), subjects });
		},
		closeTitles: () => {
			hasFreshGroup = false;
		},
		absorb(line, named) {
			shown = undefined;
			if (named && programme && named !== programme) {
				forget(['programme', 'cycle', 'group']);
				subjects = [];
			}
			programme = named ?? programme;
			const group = line.group?.isLevel && hasFreshGroup ? undefined : line.group;
			if (line.cycle) forget(['cycle', 'group']);
			else if (group) forget(['group']);
			hasFreshGroup ||= group !== undefined;
			if (line.subject) subjects = [line.subject, ...subjects].slice(0, 6);
			const level = group ? 'group' : line.cycle ? 'cycle' : 'programme';
			keep('cycle', line.cycle, 'cycle');
			keep('group', group, 'group');
			for (const fact of ['clock', 'weekday', 'minutes', 'venue', 'animators', 'years'] as const)
				keep(fact, line[fact], level);
			keep('date', line.date, 'cycle');
			keep('person', line.person, 'cycle');
		}
	};
}
