import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectFolder } from '#lib/platform/documents/pdf/document-files.ts';
import { type Exercise, ExerciseShape } from '../domain/exercise.ts';
import { listedExercise, type ListedExercise } from '../domain/exercise-list.ts';

/** An exercise and its name; null where none is called so. Throws where it has not its shape. */
export async function readExercise(id: string): Promise<(ListedExercise & Exercise) | null> {
	// Only a name of the list becomes a path.
	const listed = listedExercise(id);
	if (!listed) return null;
	const file = join(projectFolder(), 'content/exercises', `${listed.id}.json`);
	return { ...listed, ...v.parse(ExerciseShape, JSON.parse(await readFile(file, 'utf8'))) };
}
