import { expect, test } from 'vitest';
import { tellSituation } from './situation-words.ts';

test('somebody who said nothing of her situation has none told', () => {
	expect(tellSituation({})).toBeNull();
	expect(tellSituation({ equipment: null, trust: null })).toBeNull();
});

test('« pas de problème », because her daughter does it all, is heard for what it is', () => {
	const told = tellSituation({
		equipment: 'both',
		whoDoes: 'someone',
		trust: 'no',
		constraint: 'forced'
	})!;
	expect(told.lines).toHaveLength(4);
	expect(told.signs).toHaveLength(2);
	expect(told.list).toBe('Emmaüs Connect et WeTechCare');
});

test('somebody who has nothing at home and wants to learn is « éloigné », and what is missing is said', () => {
	const told = tellSituation({
		equipment: 'neither',
		whoDoes: 'nobody',
		trust: 'no',
		constraint: 'wish'
	})!;
	expect(told.degree).toMatch(/^Publics éloignés/);
	expect(told.because).toContain('veut bien apprendre');
	expect(told.equipment).toMatch(/un appareil manque, internet manque\.$/);
});

test('device and connection are told apart, by the question of today or by the two of before', () => {
	const of = (said: Record<string, string | null>) => tellSituation(said)!.equipment;
	expect(of({ equipment: 'connection-only' })).toMatch(/un appareil manque, internet est là\.$/);
	expect(of({ equipment: 'device-only' })).toMatch(/internet manque, un appareil est là\.$/);
	expect(of({ device: 'shared', connection: 'no' })).toBe(of({ equipment: 'device-only' }));
	expect(of({ device: 'none', connection: 'sometimes' })).toBe(
		of({ equipment: 'connection-only' })
	);
	expect(of({ device: 'mine' })).toMatch(/: un appareil est là\.$/);
	expect(of({ trust: 'yes' })).toBeNull();
});

test('whom the table of before called « exclu », for want of a device, is read again: « éloigné »', () => {
	const told = tellSituation({
		device: 'none',
		connection: 'no',
		whoDoes: 'nobody',
		trust: 'no',
		constraint: 'forced'
	})!;
	expect(told.degree).toMatch(/^Publics éloignés/);
	expect(told.lines).toHaveLength(5);
});

test('a letter that is hard to read: listening and drawings first, somebody entitled beside', () => {
	const told = tellSituation({
		reading: 'hard',
		whoDoes: 'nobody',
		trust: 'some',
		constraint: 'relay'
	})!;
	expect(told.degree).toMatch(/^Exclus.*relais habilité.*porte/);
	expect(told.signs.join(' ')).toContain('Proposez l’écoute, les pictos');
	expect(told.relay).toBe(true);
	const wants = tellSituation({
		reading: 'hard',
		whoDoes: 'nobody',
		trust: 'no',
		constraint: 'wish'
	})!;
	expect(wants.degree).toMatch(/^Publics éloignés/);
	expect(wants.relay).toBe(true);
	expect(tellSituation({ reading: 'easy' })).toMatchObject({ relay: false, signs: [] });
});

test('what was left aside leaves the degree open, and no line of the table is given for it', () => {
	const told = tellSituation({ equipment: 'both', whoDoes: null, trust: 'yes' })!;
	expect(told.degree).toContain('On ne peut pas encore le dire');
	expect(told.because).toBeNull();
	expect(tellSituation({ equipment: 'both', whoDoes: null })!.degree).toBeNull();
});

test('her first language is told with the rest, and moves no degree', () => {
	expect(tellSituation({ french: 'no' })).toMatchObject({ degree: null, signs: [] });
	const told = { equipment: 'both', whoDoes: 'self' };
	const { degree, lines } = tellSituation({ ...told, french: 'no' })!;
	expect(degree).toBe(tellSituation(told)!.degree);
	expect(lines.at(-1)).toEqual({
		question: 'Le français est-il votre première langue\u00a0?',
		answer: 'Non'
	});
});
