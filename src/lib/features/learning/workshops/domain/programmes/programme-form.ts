import * as v from 'valibot';
import { PROGRAMME_FORMATS } from './programme-format.ts';

/** How one comes to a programme, said again. */
export const FormatForm = v.object({
	format: v.picklist(PROGRAMME_FORMATS, 'Dites comment on y vient.')
});

/** What is asked to add a programme of the centre's own (study-2.3: formats vary with the centre). */
export const ProgrammeForm = v.object({
	nom: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom au programme.'),
		v.maxLength(120, 'Ce nom est trop long.')
	),
	public: v.optional(v.picklist(['stagiaire', 'adherent', 'participant']), 'participant'),
	...FormatForm.entries,
	alias: v.optional(v.pipe(v.string(), v.maxLength(1000, 'Cette liste est trop longue.')), '')
});
