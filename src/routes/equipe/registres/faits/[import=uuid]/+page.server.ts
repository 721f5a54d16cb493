import { deeds } from '#lib/http/deed.ts';
import { pastImport, takingBack } from '../../../past-imports.ts';
import type { Actions } from './$types';

export const load = pastImport('registers');

export const actions: Actions = deeds({ default: takingBack('/equipe/registres') });
