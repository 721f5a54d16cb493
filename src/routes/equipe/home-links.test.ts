import { expect, test } from 'vitest';
import { placesLinks, voicesLink } from './home-links.ts';

const said = (waiting: Parameters<typeof placesLinks>[0]) =>
	placesLinks(waiting).map(({ href, title, meta }) => [href, title, meta]);
const UNFOUND = '/equipe/lieux/non-trouves';
const TOLD = 'vingt fois dans le mois, la carte n’a rien trouvé';

test('places that wait, and what was not found, have each their line and their link; none, and nothing is said', () => {
	expect(said({ stale: 0, proposals: 0, misses: 0 })).toEqual([]);
	const places = [
		...['/equipe/lieux/a-voir', '3 lieux du quartier à voir', '2 à vérifier, 1 proposition à lire']
	];
	expect(said({ stale: 2, proposals: 1, misses: 0 })).toEqual([places]);
	expect(said({ stale: 0, proposals: 0, misses: 4 })).toEqual([
		[UNFOUND, '4 recherches sans réponse', TOLD]
	]);
	expect(said({ stale: 2, proposals: 1, misses: 1 })).toEqual([
		places,
		[UNFOUND, '1 recherche sans réponse', TOLD]
	]);
});

test('what residents say and nobody has read is one line, with its age; a danger comes before all', () => {
	const now = Temporal.Instant.from('2026-12-01T08:00:00Z');
	const none = {
		...{ waiting: 0, held: 0, since: null, reports: 0, heldReports: 0 },
		...{ urgent: 0, appeals: 0, callbacks: 0, townWords: 0, echoes: 0, refuges: 0 }
	};
	expect(voicesLink(none, now)).toBeNull();
	const some = { ...none, waiting: 3, since: now.subtract({ hours: 50 }), appeals: 1 };
	expect(voicesLink(some, now)).toEqual({
		href: '/equipe/quartier',
		title: '3 messages à lire\u00a0: le plus ancien attend depuis 2 jours',
		meta: '1 recours à relire.'
	});
	expect(voicesLink({ ...some, reports: 1, urgent: 1 }, now)).toMatchObject({
		href: '/equipe/quartier/signalements'
	});
	// What waits alone leads where it is.
	const alone = [{ callbacks: 2 }, { townWords: 1 }, { heldReports: 30 }].map((what) =>
		voicesLink({ ...none, ...what }, now)!
	);
	expect(alone.map(({ href }) => href.split('/').at(-1))).toEqual([
		...['a-rappeler', 'reponses', 'signalements']
	]);
	expect(alone[0]!.title).toBe('2 personnes à rappeler');
});
