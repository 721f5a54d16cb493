import { shareMostPeople } from './block-spans.ts';
import { groupKey } from '../cells/group-name.ts';
import type { PeopledBlock } from './season-group.ts';

/** Two blocks of one cycle are one group: the same label and hours, else the same people. */
export function isSameGroup(one: PeopledBlock, other: PeopledBlock): boolean {
	const [label, otherLabel] = [one, other].map(({ facts }) => groupKey(facts.group));
	const otherHours = haveOtherHours(one, other);
	const isGoingOn = haveSameDates(one, other) || one.section.startsWith('one person');
	if (one.section === other.section && isGoingOn && label === otherLabel) return true;
	if (label !== '' && otherLabel !== '') return label === otherLabel && !otherHours;
	// Without a label, a group is its people: they may once have met at another hour.
	return shareMostPeople(one, other) && !(otherHours && shareMostDates(one, other));
}

function haveOtherHours(one: PeopledBlock, other: PeopledBlock): boolean {
	const [facts, others] = [one.facts, other.facts];
	const otherDay = facts.weekday && others.weekday && facts.weekday !== others.weekday;
	const otherTime = facts.clock && others.clock && facts.clock.startsAt !== others.clock.startsAt;
	return Boolean(otherDay || otherTime);
}

function haveSameDates(one: PeopledBlock, other: PeopledBlock): boolean {
	const times = (block: PeopledBlock) => block.seances.map(({ date }) => date).join(' ');
	return one !== other && times(one) === times(other);
}

function shareMostDates(one: PeopledBlock, other: PeopledBlock): boolean {
	const dates = new Set(one.seances.map(({ date }) => date));
	const shared = other.seances.filter(({ date }) => dates.has(date)).length;
	return shared * 2 > Math.min(one.seances.length, other.seances.length);
}
