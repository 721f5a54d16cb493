import * as v from 'valibot';
import { chosenId } from '#lib/shared/typed-values.ts';

/** Why a programme is not shown as long as nobody says otherwise. */
export type KeptBack = 'children' | 'partner' | 'year';

const REASONS: Record<KeptBack, string> = {
	children: 'Ce programme est pour des enfants.',
	partner: 'Un partenaire propose ce programme\u00a0: il dit à qui.',
	year: 'On s’inscrit à ce programme pour l’année.'
};

export const ProgrammeShown = v.object({ programme: chosenId('Ce programme n’existe plus.') });

/** Why a programme is shown, or is not, when nobody of the centre has said so. */
export function showingReason(keptBack: KeptBack | null): string {
	return keptBack === null ? 'Tout le monde peut y venir.' : REASONS[keptBack];
}
