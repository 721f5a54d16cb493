import * as v from 'valibot';
import { chosenId } from '#lib/shared/typed-values.ts';

/** Read again and left as it is, shown without its place, or saying again where that place is. */
const REFUGE_OUTCOMES = ['unchanged', 'without-place', 'address-back'] as const;
export type RefugeOutcome = (typeof REFUGE_OUTCOMES)[number];

/** What a centre says of one of its messages, whose place is a refuge. */
export const RefugeForm = v.object({
	refuge: chosenId(),
	suite: v.picklist(REFUGE_OUTCOMES, 'Choisissez ce que devient le message.')
});
