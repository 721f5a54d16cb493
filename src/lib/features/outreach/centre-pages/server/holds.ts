import type { Holds } from '#lib/platform/database/holds.ts';

/** What `centre-pages` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		centre_page_versions: {
			word: 'version de la page du centre',
			sense: 'What a centre says of itself to whoever has no account; each writing is a version.',
			keeps: 'horaires, adresse, ce que le centre fait, aucun nom de personne',
			purpose: 'se faire connaître des habitants',
			seenBy: 'tous, une fois publiée'
		},
		centre_page_publications: {
			word: 'publication de la page',
			sense: 'Which version residents read from then on; none: the page was taken back.',
			keeps: 'la version montrée, quand, par qui',
			purpose: 'dire ce que les habitants lisent',
			seenBy: 'tous'
		},
		centre_photos: {
			word: 'photo de la page du centre',
			sense:
				'A photo that the page of a centre may show, with the consent of those who may be recognised.',
			keeps: 'photo redessinée, ce qu’on y voit, accord écrit\u00a0: quand, où est le papier',
			purpose: 'montrer le centre aux habitants',
			typed: ['shows', 'shows_en', 'shows_ar', 'consent_note'],
			until: 'retrait de l’accord',
			goes: 'bouton «\u202fEffacer\u202f» de la page du centre, toutes versions comprises',
			seenBy: 'équipe\u00a0; tous, tant que la page la montre'
		}
	}
};
