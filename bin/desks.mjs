#!/usr/bin/env node
import { launch, root } from './launch.mjs';

await launch('tests/desks/run.ts', { say: console.log, cwd: root });
