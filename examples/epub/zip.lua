-- Writes ZIP archives with libzip (https://libzip.org, BSD), called through LuaJIT's FFI.
local ffi = require "ffi"

ffi.cdef [[
typedef struct zip zip_t;
typedef struct zip_source zip_source_t;
zip_t *zip_open(const char *path, int flags, int *error);
zip_source_t *zip_source_buffer(zip_t *archive, const void *data, uint64_t size, int free_data);
int64_t zip_file_add(zip_t *archive, const char *name, zip_source_t *source, uint32_t flags);
int zip_set_file_compression(zip_t *archive, uint64_t index, int32_t method, uint32_t flags);
int zip_close(zip_t *archive);
void zip_discard(zip_t *archive);
const char *zip_strerror(zip_t *archive);
]]

local CREATE, TRUNCATE, UTF8 = 1, 8, 2048
local STORE, DEFLATE = 0, 8

local loaded, libzip = pcall(ffi.load, "zip")
if not loaded then libzip = ffi.load "libzip.so.4" end -- Debian has the plain name in libzip-dev only

local M = {}

--- Writes an archive; an old one at the path is replaced when the new one is whole.
-- @param path string
-- @param files list of {name, bytes, store?}, in the order in which they stand in the archive; `store`: uncompressed
-- @return true; or nil, message
function M.write(path, files)
  local code = ffi.new "int[1]"
  local archive = libzip.zip_open(path, CREATE + TRUNCATE, code)
  if archive == nil then return nil, ("%s: cannot be written (libzip's error %d)"):format(path, code[0]) end
  for _, file in ipairs(files) do
    local source = libzip.zip_source_buffer(archive, file[2], #file[2], 0) -- `files` keeps the bytes until the close
    local index = source ~= nil and libzip.zip_file_add(archive, file[1], source, UTF8) or -1
    if index < 0 or libzip.zip_set_file_compression(archive, index, file.store and STORE or DEFLATE, 0) < 0 then
      local message = ffi.string(libzip.zip_strerror(archive))
      libzip.zip_discard(archive)
      return nil, ("%s: %s: %s"):format(path, file[1], message)
    end
  end
  if libzip.zip_close(archive) < 0 then
    local message = ffi.string(libzip.zip_strerror(archive))
    libzip.zip_discard(archive)
    return nil, path .. ": " .. message
  end
  return true
end

return M
