import { expect, test } from 'vitest';
import { buildReportDocument, DEFAULT_LAYOUT } from './build-document.ts';
import type { FicheNarrative } from './build-fiche.ts';
import type { Choice } from '../figures/chosen-figures.ts';
import type { FicheNode, ReportDocument } from './document.ts';
import { jacquesBrel, jacquesBrelCounts, narrativeOf, SENOU_TEXT } from './jacques-brel.fixture.ts';
import { buildReport } from '../figures/report.ts';

function documentOf(
	narratives: Record<string, FicheNarrative> = {},
	choices: Choice[] = [],
	layout = DEFAULT_LAYOUT
): ReportDocument {
	return buildReportDocument(jacquesBrel(narratives), narratives, choices, layout);
}

function ficheIn(document: ReportDocument, slug: string): FicheNode {
	const node = document.nodes.find((one) => one.kind === 'fiche' && one.programme === slug);
	if (node?.kind !== 'fiche') throw new Error(`no fiche ${slug}`);
	return node;
}

function rubricIn(document: ReportDocument, slug: string, key: string): string[] {
	const rubric = ficheIn(document, slug).rubrics.find((one) => one.key === key);
	return (rubric?.paragraphs ?? []).map((words) => words.replaceAll('\u00a0', ' '));
}

test('the fiche has the annex’s rubrics, in its words and order', () => {
	const headings = ficheIn(documentOf(), 'senou').rubrics.map((rubric) => rubric.heading);
	expect(headings.map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
		'NOM de l’ATELIER, ACTIVITE, ACTION, SERVICE, MANIFESTATION',
		'Animatrice(eur) / Coordinatrice(eur) :',
		'Lieu :',
		'Objectifs :',
		'Objectif pédagogique :',
		'Description de l’activité :',
		'Public :',
		'Chiffres :',
		'Partenaires :',
		'Les points positifs et les points d’amélioration :',
		'Perspectives 2019 :'
	]);
});

test('the Numéri’Kids fiche begins with its name', () => {
	const [first] = ficheIn(documentOf(), 'numerikids').rubrics;
	expect(first).toMatchObject({ key: 'name', heading: '', paragraphs: ['Numéri’Kids'] });
});

test('the contract’s objectives stand with their tags', () => {
	const objectives = ficheIn(documentOf(), 'senou').rubrics[3];
	expect(objectives?.subheading?.replaceAll('\u00a0', ' ')).toBe('- du contrat de projet :');
	expect(rubricIn(documentOf(), 'senou', 'objectives')).toEqual([
		'Accompagner les habitants (Qualification) ; Rassembler et Unir sans discriminer (Mixité) ; Apprendre à communiquer (Communication)'
	]);
});

test('what was written stands in its rubric, one paragraph a line', () => {
	const senou = narrativeOf({
		animators: ['Amina Test', 'Paul Test'],
		places: ['Centre Jacques Brel'],
		texts: { assessment: 'Variété des profils.\n\nGroupes homogènes. ' }
	});
	const document = documentOf({ senou });
	expect(rubricIn(document, 'senou', 'animators')).toEqual(['Amina Test, Paul Test']);
	expect(rubricIn(document, 'senou', 'place')).toEqual(['Centre Jacques Brel']);
	expect(rubricIn(document, 'senou', 'assessment')).toEqual([
		'Variété des profils.',
		'Groupes homogènes.'
	]);
	expect(rubricIn(document, 'senou', 'partners')).toEqual([]);
});

test('what people said at the end follows the sentence of Chiffres, and not her own text', () => {
	const counts = jacquesBrelCounts();
	const senou = counts.fiches.find(({ programme }) => programme.slug === 'senou')!;
	senou.cycles[0]!.exits = {
		independent: 4,
		'does-it-alone': 3,
		'wants-more': 0,
		'does-not-know': 1
	};
	const figuresOf = (narratives: Record<string, FicheNarrative>) => {
		const request = { closedOn: null, countedOn: '2019-01-15', previous: null };
		const report = buildReport(counts, { ...request, statements: narratives });
		return rubricIn(
			buildReportDocument(report, narratives, [], DEFAULT_LAYOUT),
			'senou',
			'figures'
		);
	};
	expect(figuresOf({})).toEqual([
		...rubricIn(documentOf(), 'senou', 'figures'),
		'À la fin du parcours, en cumulé : 4 personnes indépendantes, 3 font seules la démarche voulue, 1 ne sait pas ; 24 n’ont pas encore répondu.'
	]);
	const own = narrativeOf({ texts: { figures: 'Une belle année.' }, figuresWording: 'own' });
	expect(figuresOf({ senou: own })).toEqual(['Une belle année.']);
});

test('Chiffres is the computed sentence, or her own text with its figures corrected', () => {
	const texts = { figures: `Une belle année. ${SENOU_TEXT}.` };
	const computed = documentOf({ senou: narrativeOf({ texts }) });
	expect(rubricIn(computed, 'senou', 'figures')[0]).toMatch(
		/^32 stagiaires en cumulé .* 48 heures/
	);
	const own = documentOf({ senou: narrativeOf({ texts, figuresWording: 'own' }) });
	expect(rubricIn(own, 'senou', 'figures')).toEqual([
		'Une belle année. Total de 48 heures de formation en cumulé.'
	]);
	const empty = documentOf({ senou: narrativeOf({ figuresWording: 'own' }) });
	expect(rubricIn(empty, 'senou', 'figures')).toHaveLength(1);
});

test('only the chosen figure appears in the whole document', () => {
	const senou = narrativeOf({
		texts: { figures: SENOU_TEXT, description: 'Total de 60 heures de formation en cumulé.' }
	});
	const choices = jacquesBrel({ senou }).fiches.flatMap(({ contradictions }) =>
		contradictions.map(({ id }): Choice => ({ contradictionId: id, chosen: 'stated' }))
	);
	const hoursIn = (document: ReportDocument) =>
		new Set(JSON.stringify(document).match(/\b(?:48|60)(?= heures|\u00a0h)/g));
	expect(hoursIn(documentOf({ senou }, choices))).toEqual(new Set(['60']));
	expect(hoursIn(documentOf({ senou }))).toEqual(new Set(['48']));
});

test('a photo without a recorded consent is never printed', () => {
	const photo = { fileId: 'a', alternative: 'Deux personnes', caption: 'Atelier' };
	const senou = narrativeOf({
		photos: [
			{ ...photo, consentRecordedOn: '2018-03-01' },
			{ ...photo, fileId: 'b', consentRecordedOn: null }
		]
	});
	expect(ficheIn(documentOf({ senou }), 'senou').photos).toEqual([{ kind: 'photo', ...photo }]);
});

test('the document says the day its data were fixed', () => {
	const document = documentOf();
	expect(document).toMatchObject({
		title: 'Bilan d’activité 2018',
		centre: 'Centre social Jacques Brel',
		dataAsOf: 'Données arrêtées au 15 janvier 2019'
	});
	expect(document.nodes[2]).toEqual({ kind: 'paragraph', text: document.dataAsOf });
});

test('the layout leaves pages out', () => {
	const layout = { ...DEFAULT_LAYOUT, hasYearPages: false, hasFigureDetails: false };
	const kinds = new Set(documentOf({}, [], layout).nodes.map((node) => node.kind));
	expect([...kinds].toSorted()).toEqual(['fiche', 'paragraph', 'title']);
});

test('without explanations, figures stand alone', () => {
	const bare = documentOf({}, [], { ...DEFAULT_LAYOUT, hasExplanations: false });
	const explained = (document: ReportDocument) =>
		document.nodes.flatMap((node) => (node.kind === 'figures' ? node.figures : []));
	expect(explained(bare).every((figure) => figure.explanation === undefined)).toBe(true);
	expect(explained(documentOf()).every((figure) => figure.explanation)).toBe(true);
});
