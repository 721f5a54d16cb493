import { describe, expect, it } from 'vitest';
import { roleOfHeader } from '../cells/column-words.ts';
import { findCycleName } from '../cells/cycle-name.ts';
import { readCycleCell, readCycleTab } from '../cells/short-cycle-names.ts';
import { findGroup, groupKey } from '../cells/group-name.ts';
import { isOneSlip } from '../people/one-slip.ts';
import { findClockRange } from '../cells/read-clock.ts';
import { findSaidDuration, readDuration } from '../cells/read-duration.ts';
import { readLine } from './read-line.ts';
import { looksLikeName } from '../people/name-shape.ts';
import { orderVote, splitName } from '../people/split-name.ts';

describe('hours and lengths as people write them', () => {
	it.each([
		['9h00 - 10h30', '09:00', '10:30'],
		['mercredi 17h-19h', '17:00', '19:00'],
		['10h-12h', '10:00', '12:00'],
		['14:00–16:00', '14:00', '16:00'],
		['de 9 h à 10 h 30', '09:00', '10:30'],
		['samedi 10-12h', '10:00', '12:00'],
		['17h/19h', '17:00', '19:00'],
		['Groupe 1 - 9h-10h30', '09:00', '10:30']
	])('%s', (text, startsAt, endsAt) =>
		expect(findClockRange(text)).toMatchObject({ startsAt, endsAt })
	);

	it.each(['11/01 - 18/01', '2017-2018', '19h-17h', 'Groupe 1 - 9h', '10 séances'])(
		'%s is no slot',
		(text) => expect(findClockRange(text)).toBeUndefined()
	);

	it.each([
		['Jeudi matin, séances de 1h30', 90],
		["séances d' 1 heure30", 90],
		['créneaux de 2 h', 120],
		['Durée : 90 min', 90],
		['2h par séance', 120],
		['4 x 1h30', 90],
		['total de 12 h par session', undefined],
		['une formation totale de 20 h', undefined],
		['atelier de 14h à 16h', undefined]
	])('%s lasts %s', (text, minutes) => expect(findSaidDuration(text)).toBe(minutes));

	it.each([
		['1h30', 90],
		['2h', 120],
		['90 min', 90],
		['1,5 h', 90],
		['02:00', 120],
		['12h', undefined]
	])('%s alone is %s', (text, minutes) => expect(readDuration(text)).toBe(minutes));
});

describe('cycles and groups as people name them', () => {
	it.each([
		['session 1 (janvier-février 2018)', { months: 'janvier-février', number: 1, year: 2018 }],
		['octobre à décembre 2018', { months: 'octobre-décembre', year: 2018 }],
		['mai- juin', { months: 'mai-juin' }],
		['1er trimestre', { number: 1 }],
		['session II', { number: 2 }],
		['cycle d’automne', { word: 'automne' }]
	])('%s', (text, name) => expect(findCycleName(text)).toMatchObject(name));

	it('sessions that are hours of work are no cycle', () => {
		expect(findCycleName('10 sessions de 2 heures')).toBeUndefined();
		expect(findCycleName('Janvier 2018')).toBeUndefined();
	});

	it('a column and a tab may be shorter', () => {
		expect(readCycleCell('S2')).toEqual({ number: 2 });
		expect(readCycleCell('Printemps 2018')).toMatchObject({ word: 'printemps' });
		expect(readCycleTab('Session 1 (2)')).toEqual({ number: 1 });
	});

	it.each([
		['Groupe 1', '1'],
		['Gr. A', 'a'],
		['G2', '2'],
		['Groupe du mercredi matin', 'mercredi matin'],
		['SENOU groupe B 9h-10h', 'b']
	])('%s', (text, key) => expect(groupKey(findGroup(text)?.label ?? '')).toBe(key));

	it('levels name a group, "2 groupes" and opinions do not', () => {
		expect(findGroup('Niveau débutants')).toEqual({ label: 'Niveau débutants', isLevel: true });
		expect(findGroup('Débutants')).toEqual({ label: 'Débutants', isLevel: true });
		for (const text of ['2 groupes', 'Groupes de niveaux', 'groupe très motivé', 'Grégory'])
			expect(findGroup(text)).toBeUndefined();
	});

	it('a title line gives its place and its animators apart from its subject', () => {
		const line = readLine(
			['Lieu :', 'FabLab du lycée', 'Animatrices : Léa et Paul M.', 'SENOU'].map((text) => ({
				text
			}))
		);
		expect(line).toMatchObject({
			venue: 'FabLab du lycée',
			animators: ['Léa', 'Paul M.'],
			subject: 'SENOU'
		});
		expect(
			readLine([{ text: 'Animatrice(eur) / Coordinatrice(eur) : Léa Fontaine' }]).animators
		).toEqual(['Léa Fontaine']);
	});
});

describe('columns as people head them', () => {
	it.each([
		['Nom Prénom', 'full-name'],
		['Stagiaire', 'full-name'],
		["Nom de l'enfant", 'family-name'],
		["Prénom de l'enfant", 'given-name'],
		['Né(e) en', 'birth-year'],
		['Année naiss.', 'birth-year'],
		['Né(e) le', 'birth-date'],
		['Tél. parents', 'responsible-phone'],
		['Responsable (tél.)', 'responsible-phone'],
		['N° de téléphone', 'phone'],
		['F/H', 'sex'],
		['N° séance', 'seance-number'],
		['Date de la séance', 'date'],
		['Retard (min)', 'late-minutes'],
		['Inscrit le', 'enrolled-on'],
		['Nom du responsable', 'ignored'],
		['Nb présences', 'ignored'],
		["Nom de l'atelier", 'programme'],
		['Lieu : Centre', undefined],
		['Noël Chantal', undefined]
	])('%s', (header, role) => expect(roleOfHeader(header)).toBe(role));
});

describe('names', () => {
	it.each([
		['HÉDIN Jeannine', 'HÉDIN', 'Jeannine'],
		['LE GALL Anne-Marie', 'LE GALL', 'Anne-Marie'],
		['DE SOUSA Maria', 'DE SOUSA', 'Maria'],
		['VAN DEN BERGHE Luc', 'VAN DEN BERGHE', 'Luc'],
		['Jean-Pierre WADOUX', 'WADOUX', 'Jean-Pierre'],
		['Fournier Noé', 'Fournier', 'Noé'],
		['Le Gall Anne Marie', 'Le Gall', 'Anne Marie'],
		['3. Mme DUPONT Marie (née MARTIN)', 'DUPONT', 'Marie'],
		['DUPONT, Marie', 'DUPONT', 'Marie'],
		['Mme Le Gall', 'Le Gall', ''],
		['Lina', '', 'Lina']
	])('%s', (text, familyName, givenName) =>
		expect(splitName(text, 'family-first')).toMatchObject({ familyName, givenName })
	);

	it('without capitals the column’s order decides', () => {
		expect(splitName('Marie Thérèse Dupont', 'given-first')).toMatchObject({
			familyName: 'Dupont',
			givenName: 'Marie Thérèse'
		});
		expect(splitName('Maria de Sousa', 'given-first')).toMatchObject({
			familyName: 'de Sousa',
			givenName: 'Maria'
		});
		expect(Math.sign(orderVote('Marie Dupont'))).toBe(-1);
		expect(Math.sign(orderVote('Dupont Marie'))).toBe(1);
	});

	it.each([
		'Total présents',
		'Moyenne',
		'Signature',
		'Légende : X = présent',
		'Groupe 1',
		'Mai',
		'Jeudi',
		'Observations',
		"Liste d'attente",
		'06 39 98 98 98'
	])('%s is nobody', (text) => expect(looksLikeName(text)).toBe(false));

	it('one slip is one letter in a long enough word, letters doubled, or another cut', () => {
		const slip = (one: string, other: string) => {
			const [left, right] = [one, other].map((name) => splitName(name, 'family-first'));
			return left !== undefined && right !== undefined && isOneSlip(left, right);
		};
		expect(slip('LEFEBVRE Monique', 'LEFEVRE Monique')).toBe(true);
		expect(slip('VASSEUR Nicole', 'VASSEUR Nciole')).toBe(true);
		expect(slip('LEFEBVRE Monique', 'LEFEBVRRE Moniquee')).toBe(true);
		expect(slip('LE GALL Anne', 'LEGALL Anne')).toBe(true);
		expect(slip('BÉAL Luc', 'BÉAT Luc')).toBe(false);
		expect(slip('LEFEBVRE Monique', 'LEFORT Monique')).toBe(false);
		expect(slip('PETIT Martin', 'MARTIN Petite')).toBe(true);
	});
});
