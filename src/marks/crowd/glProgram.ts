/** A shader program and where its uniforms are; of another program's none. */
export interface Program {
  readonly program: WebGLProgram;
  readonly at: Readonly<Record<string, WebGLUniformLocation | undefined>>;
}

/** The attributes of a row, in the order of their numbers. */
export const attributes = ["a_position", "a_time", "a_style"] as const;

/** Throws with the driver's own words where it will not have the code. */
export function createProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: { readonly vertex: string; readonly fragment: string },
): Program {
  const program = gl.createProgram();
  for (const [kind, code] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) continue;
    gl.shaderSource(shader, code);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    // Goes with the program.
    gl.deleteShader(shader);
  }
  attributes.forEach((name, index) => {
    gl.bindAttribLocation(program, index, name);
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const said = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error([gl.getProgramInfoLog(program), ...said].join("\n"));
  }
  const count: number = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) ?? 0;
  const at: Record<string, WebGLUniformLocation> = {};
  for (let index = 0; index < count; index++) {
    const name = gl.getActiveUniform(program, index)?.name.replace("[0]", "");
    const location = name === undefined ? null : gl.getUniformLocation(program, name);
    if (name !== undefined && location) at[name] = location;
  }
  return { program, at };
}

/** Uniforms and drawing are for this program from now on. */
export function activate(gl: WebGL2RenderingContext, program: WebGLProgram) {
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, no hook.
  gl.useProgram(program);
}
