import * as v from 'valibot';
import { SUBJECTS, type Subject } from '#lib/features/neighbourhood/contributions/index.ts';

const NAMES = Object.keys(SUBJECTS) as [Subject, ...Subject[]];

/** A service of the town as a colleague notes it; its name and its address are judged by the use case. */
export const ServiceForm = v.object({
	nom: v.pipe(v.string(), v.trim()),
	courriel: v.pipe(v.string(), v.trim()),
	sujets: v.array(v.picklist(NAMES))
});
