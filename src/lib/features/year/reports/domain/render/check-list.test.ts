import { expect, test } from 'vitest';
import { checkList } from './check-list.ts';
import { countFacts } from '../count/count-facts.ts';
import { jacquesBrel, narrativeOf, SENOU_TEXT } from '../tree/jacques-brel.fixture.ts';
import { buildReport } from '../figures/report.ts';
import { seasonOf } from '../count/register.fixture.ts';
import { SENOU } from '../count/season-2018.fixture.ts';

const senou = narrativeOf({ texts: { figures: SENOU_TEXT } });

test('a disagreement stays open until she chooses, and shows her choice after', () => {
	const report = jacquesBrel({ senou });
	const before = checkList(report, { senou }, []);
	expect(before).toMatchObject({ open: 1, disagreements: [{ programme: 'senou', chosen: null }] });
	const contradictionId = before.disagreements[0]!.contradiction.id;
	const after = checkList(report, { senou }, [{ contradictionId, chosen: 'computed' }]);
	expect(after).toMatchObject({ open: 0, disagreements: [{ chosen: 'computed' }] });
});

test('nothing written, nothing to look at', () => {
	expect(checkList(jacquesBrel(), {}, [])).toEqual({ disagreements: [], notices: [], open: 0 });
});

test('what the report leaves out is said', () => {
	const photo = { fileId: 'a', alternative: '', caption: '', consentRecordedOn: null };
	const lines = [['paul', 1950, '--']] as const;
	const registers = [{ days: '03-01 03-08', minutes: 90, lines }];
	const season = seasonOf(2018, [SENOU], [{ programme: 'senou', label: 'mars', registers }]);
	const request = { closedOn: null, countedOn: '2019-01-15', statements: {}, previous: null };
	const report = buildReport(countFacts(season), request);
	const { notices } = checkList(report, { senou: narrativeOf({ photos: [photo] }) }, []);
	expect(notices.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
		'La session de mars (1 personne inscrite) n’est pas dans le bilan : aucune séance n’a de pointage. Si elle a été annulée, indiquez-le.',
		'1 photo n’est pas imprimée : l’accord des personnes n’est pas enregistré.'
	]);
});
