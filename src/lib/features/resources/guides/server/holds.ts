import { sql } from 'kysely';
import type { Holds } from '#lib/platform/database/holds.ts';

const seenBy = 'équipe, réseau';
const SETTLED_FOR = '1 year';

/** What `guides` keeps, said once: the glossary and the guide of personal data read it here. */
export const holds: Holds = {
	tables: {
		guide_versions: {
			word: 'version d’un guide',
			sense: 'A guide as the product, the network or a centre said it one day; the last counts.',
			keeps: 'texte des guides, écrit quand, par qui (équipe)',
			purpose: 'montrer comment faire une démarche',
			seenBy
		},
		guide_readings: {
			word: 'guide relu',
			sense: 'Somebody of the team read a text of a guide, and says that it is right.',
			keeps: 'texte relu\u00a0: quand, par qui (équipe), à relire quand',
			purpose: 'ne montrer que ce que quelqu’un a relu',
			seenBy
		},
		guide_fact_readings: {
			word: 'page officielle relue',
			sense: 'Somebody opened the official page of a fact of a guide, which says it.',
			keeps: 'page officielle relue\u00a0: quand, par qui (équipe)',
			purpose: 'ne rien inventer',
			seenBy
		},
		guide_remarks: {
			word: '«\u202fceci a changé\u202f»',
			sense: 'What a reader of a guide tells the team; nothing says who.',
			keeps: 'ce qui a changé dans un guide, en une phrase, sans nom',
			purpose: 'corriger le guide',
			typed: ['words'],
			until: '1 an après la correction',
			goes: 'seul, la nuit',
			seenBy
		},
		guide_recordings: {
			word: 'voix d’un guide',
			sense:
				'What a guide says, in the voice of somebody who agreed: heard while the words are the same.',
			keeps:
				'voix d’une personne qui lit un guide, sans son nom ; son accord, quand ; enregistrée par qui (équipe)',
			purpose: 'entendre un guide dit par une voix humaine',
			until: 'retrait, dès que la personne le demande',
			goes: 'bouton «\u202fRetirer\u202f» de la page des voix',
			seenBy: 'équipe, réseau, et qui écoute le guide'
		},
		guide_pictures: {
			word: 'image d’un guide',
			sense: 'What a step shows, photographed or drawn by the team; nobody is recognised on it.',
			keeps:
				'image d’un écran ou d’un objet, ce qu’on y voit, sans personne ; ajoutée par qui (équipe)',
			purpose: 'montrer ce que le guide dit',
			typed: ['shows'],
			seenBy: 'équipe, réseau, et qui lit le guide'
		},
		guide_views: {
			word: 'guide ouvert',
			sense: 'How often a guide was opened, by day and place: a number, nothing of who.',
			keeps: 'nombre de fois qu’un guide a été ouvert, par jour et par lieu',
			purpose: 'savoir quels guides servent',
			seenBy
		}
	},
	async erasePast(db) {
		const { numAffectedRows } = await sql`
			delete from guide_remarks where settled_at < ${db.acting.at.toString()}::timestamptz - ${SETTLED_FOR}::interval
		`.execute(db);
		return { guide_remarks: Number(numAffectedRows ?? 0) };
	}
};
