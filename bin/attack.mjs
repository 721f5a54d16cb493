#!/usr/bin/env node
import { launch, root } from './launch.mjs';

await launch('tests/hostile/run.ts', { say: console.log, cwd: root });
