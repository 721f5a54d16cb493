import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';

/** What `town-answers` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		town_services: {
			word: 'service de la mairie',
			sense: 'Who mends what in a town, and where a problem is sent.',
			keeps: 'nom et adresse électronique d’un service, ce dont il s’occupe, par qui (équipe)',
			purpose: 'transmettre un problème à qui peut le réparer',
			typed: ['name', 'subjects'],
			goes: 'service retiré'
		},
		town_links: {
			word: 'problème transmis',
			sense: 'A problem was sent to a service, by a link without an account.',
			keeps: 'lien donné\u00a0: à quel service, jusqu’à quand, par qui (équipe)',
			purpose: 'laisser la mairie répondre sans compte'
		},
		town_answers: {
			word: 'réponse de la mairie',
			sense: 'Received, planned, mended, or not done and why; its words wait for a colleague.',
			keeps: 'état, jour prévu, mots de la mairie, lus par qui (équipe)',
			purpose: 'dire aux habitants ce que devient leur problème',
			typed: ['words'],
			seenBy: 'équipe\u00a0; tout le monde une fois lue'
		},
		contribution_echoes: {
			word: '«\u202fmoi aussi\u202f»',
			sense:
				'Somebody meets the same problem: counted once a stamp of its page, told from five on.',
			keeps: 'le jour\u00a0; ni qui, ni quand dans le jour',
			isAnonymous: true,
			purpose: 'savoir combien de gens rencontrent un problème',
			seenBy: 'un nombre, à partir de cinq'
		},
		contribution_echo_marks: {
			word: '«\u202fmoi aussi\u202f» vus depuis peu',
			sense:
				'What a stamp, a browser, or an hour has said already; joined to none of those counted.',
			keeps:
				'empreintes d’une page lue et d’une heure, qui ne disent rien de qui\u00a0; combien de fois',
			isAnonymous: true,
			purpose: 'compter une fois, et faire attendre ce qui arrive en rafale',
			until: '2 jours',
			goes: 'seule, la nuit',
			seenBy: 'personne'
		},
		waiting_echoes: {
			word: '«\u202fmoi aussi\u202f» en rafale',
			sense: 'How many came at once for a message: a colleague says whether they count.',
			keeps: 'combien, depuis quel jour\u00a0; ni qui, ni d’où',
			isAnonymous: true,
			purpose: 'qu’une machine ne fasse pas le nombre',
			until: '1 mois',
			goes: 'seul, la nuit',
			seenBy: 'équipe'
		},
		echo_decisions: {
			word: 'suite donnée à une rafale',
			sense: 'Those that came at once were counted, or not.',
			keeps: 'combien, comptés ou non, quand, par qui (équipe)',
			purpose: 'dire comment un nombre s’est fait',
			seenBy: 'équipe'
		}
	},
	async erasePast(db, { today }) {
		const erased = async (query: ReturnType<typeof sql>) =>
			Number((await query.execute(db)).numAffectedRows ?? 0);
		return {
			contribution_echo_marks: await erased(
				sql`delete from contribution_echo_marks where until_day < ${today}::date`
			),
			waiting_echoes: await erased(
				sql`delete from waiting_echoes where since < ${today}::date - interval '1 month'`
			)
		};
	}
};
