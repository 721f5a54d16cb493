import { deeds } from '#lib/http/deed.ts';
import { pastImport, takingBack } from '../../../../past-imports.ts';
import type { Actions } from './$types';

export const load = pastImport('notebook');

export const actions: Actions = deeds({ default: takingBack('/equipe/accueil/cahier') });
