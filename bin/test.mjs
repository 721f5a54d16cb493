#!/usr/bin/env node
import { launch, root } from './launch.mjs';

await launch('tests/run.ts', { say: console.log, cwd: root });
