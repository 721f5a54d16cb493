import { gone, type Holds } from '#lib/platform/database/holds.ts';
import { eraseImportTraces } from './match/erase-import-traces.ts';

/** What `imports` keeps, said once: the glossary, the guide, the rights of a resident read it here. */
export const holds: Holds = {
	tables: {
		imports: {
			word: 'import',
			sense: 'One set of register files read, confirmed and written in one transaction.',
			keeps: 'année, date, qui (équipe)',
			purpose: 'savoir d’où vient une ligne',
			seenBy: 'direction'
		},
		import_drafts: {
			word: 'brouillon d’import',
			sense: 'Files dropped and not yet confirmed, sealed for the browser that dropped them.',
			keeps: 'fichiers déposés, chiffrés\u00a0; clé dans le navigateur',
			purpose: 'attendre la confirmation',
			until: '2 heures',
			goes: 'confirmé, abandonné, ou au dépôt suivant',
			seenBy: 'qui les a déposés'
		},
		import_files: {
			word: 'registre',
			sense: 'A file as the centre keeps it, known by its digest.',
			keeps: 'nom du fichier et son empreinte',
			purpose: 'ne pas importer deux fois',
			goes: 'à la main, si le nom de fichier nomme quelqu’un',
			seenBy: 'direction'
		},
		import_groups: {
			word: 'groupe relevé',
			sense: 'What the files of an import had of a group, to know its corrected version.',
			keeps: 'numéros d’inscriptions et de séances',
			purpose: 'reconnaître une version corrigée',
			seenBy: 'personne'
		},
		import_layouts: {
			word: 'disposition',
			sense: 'What the columns of a layout mean, once corrected, for the next time.',
			keeps: 'sens des colonnes d’un tableau',
			purpose: 'la prochaine fois',
			seenBy: 'direction'
		},
		import_undos: {
			word: 'annulation d’import',
			sense: 'The tables were put back as they were before.',
			keeps: 'import annulé, quand, par qui (équipe)',
			purpose: 'ne pas l’annuler deux fois',
			seenBy: 'direction'
		},
		import_writes: {
			word: 'écriture d’import',
			sense: 'A row an import wrote or changed, so that it can be undone exactly.',
			keeps: 'lignes écrites et valeurs d’avant, sans nom ni téléphone',
			purpose: 'tout défaire',
			until: 'tant qu’on peut défaire',
			goes: 'ce qui dit qui elle est\u00a0: seul, la nuit\u00a0; effacement demandé',
			seenBy: 'personne'
		},
		observations: {
			word: 'observation',
			sense: 'What the direction chose to keep of an observation column.',
			keeps: 'ce que la direction a gardé d’une colonne libre',
			purpose: 'reprendre un registre',
			until: '2 ans après le dernier contact',
			goes: 'annulation d’un import\u00a0; seul, la nuit\u00a0; effacement demandé',
			seenBy: 'direction',
			person: {
				of: { enrolment_id: 'enrolments' },
				title: 'Observations d’un registre importé',
				moved: ['observation', 'observations'],
				columns: { column_name: gone('Colonne'), body: gone('Texte'), recorded_at: gone('Noté le') }
			}
		},
		person_traces: {
			word: 'trace anonyme',
			sense: 'Keyed digest of a name too old to keep, until the year is closed.',
			keeps: 'empreinte à clé d’un nom trop ancien',
			purpose: 'ne pas compter deux fois',
			until: 'clôture de l’année',
			goes: 'seul, à la clôture\u00a0; effacement demandé',
			seenBy: 'personne',
			person: {
				of: { person_id: 'people' },
				title: 'Empreinte d’un nom trop ancien',
				fileOnly: true,
				columns: { digest: gone('Empreinte'), recorded_at: gone('Noté le') }
			}
		}
	},
	erase: eraseImportTraces
};
