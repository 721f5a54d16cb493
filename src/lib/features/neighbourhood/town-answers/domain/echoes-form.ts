import * as v from 'valibot';
import { chosenId } from '#lib/shared/typed-values.ts';

/** Of which message those that wait count, or do not. */
export const EchoesForm = v.object({ parole: chosenId() });
