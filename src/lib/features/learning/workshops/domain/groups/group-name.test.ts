import { expect, test } from 'vitest';
import { groupName, labelOf } from './group-name.ts';

const slot = { weekday: 4, startsAt: '09:00', endsAt: '10:30' };
/** "17~h": the space that does not break. */
const nb = (text: string) => text.replaceAll('~', '\u00a0');
const noSlot = { weekday: null, startsAt: null, endsAt: null };

test('a bare letter or number is said with its noun, a name stands by itself', () => {
	expect(['A', '2', 'B12', 'Les matinaux', ''].map(labelOf)).toEqual([
		'Groupe A',
		'Groupe 2',
		'B12',
		'Les matinaux',
		''
	]);
});

test('a group is called by its label, its slot, both, or simply « Groupe »', () => {
	expect(groupName({ ...slot, label: 'A' })).toBe(nb('Groupe A (jeudi, 9~h~–~10~h~30)'));
	expect(groupName({ ...slot, label: '' })).toBe(nb('Jeudi, 9~h~–~10~h~30'));
	expect(groupName({ ...noSlot, label: 'Les matinaux' })).toBe('Les matinaux');
	expect(groupName({ ...noSlot, label: '' })).toBe('Groupe');
});
