import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The platform's program, for tests that kill it; `LINGXING_JAR` names it, and such tests are left out without. */
export const jar = process.env['LINGXING_JAR'] ?? ''
const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java'
/** It is started often and does little: no time goes into making it fast. */
const quick = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A platform of its own on a passing data folder, which may be killed at any moment and started again. */
export class OwnPlatform {
  private readonly home = mkdtempSync(join(tmpdir(), 'lingxing-killed-'))
  private program: ChildProcess | null = null
  address = ''

  /** @param today the day its clock is put on: a later one than before is how time passes here */
  async start(today = '2019-06-18'): Promise<void> {
    rmSync(join(this.home, 'running'), { force: true })
    const settings = [
      `--lingxing.web=${here('../dist')}`,
      `--lingxing.today=${today}`,
      '--lingxing.gazette=none',
      '--lingxing.examples=none',
      '--lingxing.water.demonstration-days=35',
    ]
    this.program = spawn(java, [...quick, '-jar', jar, ...settings], { env: this.environment(), stdio: 'ignore' })
    for (let tries = 0; tries < 1800; tries++) {
      if (existsSync(join(this.home, 'running'))) {
        this.address = /^address=(.*)$/m.exec(readFileSync(join(this.home, 'running'), 'utf8'))?.[1] ?? ''
        if (this.address && (await fetch(`${this.address}/api/v1/about`).catch(() => null))) return
      }
      await new Promise((later) => setTimeout(later, 100))
    }
    throw new Error('the platform did not start')
  }

  /** An invented paper, so that there is something to take notes on. */
  importPaper(): void {
    const paper = here('../../launcher/sample.txt')
    spawnSync(java, [...quick, '-jar', jar, 'import', '--yes', paper], { env: this.environment(), stdio: 'ignore' })
  }

  /** As when the power goes: nothing is put in order. */
  async kill(): Promise<void> {
    const { program } = this
    this.program = null
    if (!program) return
    const ended = new Promise((end) => program.once('exit', end))
    program.kill('SIGKILL')
    await ended
  }

  async remove(): Promise<void> {
    const { program } = this
    if (program) {
      const ended = new Promise((end) => program.once('exit', end))
      program.kill('SIGTERM')
      await ended
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }

  private environment(): NodeJS.ProcessEnv {
    const { LINGXING_DB_URL: _server, ...rest } = process.env
    return { ...rest, LINGXING_HOME: this.home, LINGXING_PORT: '0', LINGXING_MODE: 'demonstration' }
  }
}
