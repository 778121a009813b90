package org.lingxing.platform.files;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why a file cannot be taken in or given out. */
enum FilesRefusal implements RefusalCode {
    FILE_UNKNOWN(Meaning.forApplicant(404, "没有这个文件，或已被清理", "There is no such file, or it was swept")
            .advising("请重新上传", "Upload it again")),
    UPLOAD_UNKNOWN(Meaning.forApplicant(404, "没有这次上传，或已过期", "There is no such upload, or it has expired")
            .advising("请重新上传", "Upload the file again")),
    UPLOAD_ELSEWHERE(Meaning.forApplicant(409, "续传的位置与已收到的不一致", "The upload goes on from somewhere else")
            .advising("请先询问已收到多少，再从那里继续", "Ask how much has arrived and go on from there")),
    UPLOAD_RUNNING(Meaning.forApplicant(423, "这个文件正在从另一处上传", "This file is being uploaded from elsewhere")
            .advising("请稍候再试", "Wait a little and try again")),
    TOO_MANY_UPLOADS(Meaning.forApplicant(429, "您未传完的文件太多", "You have too many unfinished uploads")
            .advising("请先传完或取消已开始的上传", "Finish or cancel those that were begun")),
    TUS_VERSION(Meaning.forApplicant(412, "不支持这一版本的续传协议", "This version of the upload protocol is not spoken")),
    FILE_EMPTY(Meaning.forApplicant(400, "文件是空的", "The file is empty").advising("请选择有内容的文件", "Choose another file")),
    FILE_TOO_LARGE(Meaning.forApplicant(413, "文件超过大小限制", "The file is larger than allowed")
            .advising("请压缩图片或拆分文件后再上传", "Reduce or split it, then upload it again")),
    TYPE_REFUSED(
            Meaning.forApplicant(415, "不接受这种文件", "Files of this kind are not taken")
                    .advising(
                            "可上传图片（JPEG、PNG、WebP）、PDF、OFD、Word、Excel、PowerPoint、纯文本、录音",
                            "Pictures (JPEG, PNG, WebP), PDF, OFD, Word, Excel, PowerPoint, plain text and recorded voices can be uploaded")),
    PICTURE_BROKEN(Meaning.forApplicant(415, "图片不完整或已损坏", "The picture is incomplete or damaged")
            .advising("请用看图软件打开确认，另存后再上传", "Open it in a viewer, save it anew and upload that")),
    PICTURE_TOO_LARGE(Meaning.forApplicant(413, "图片的像素超过限制", "The picture has more pixels than allowed")
            .advising("请缩小图片后再上传", "Make it smaller and upload it again")),
    NO_PICTURE(Meaning.forApplicant(404, "这个文件不是图片，没有缩略图", "This file is no picture and has no thumbnail")),
    FILE_HELD(Meaning.forApplicant(409, "文件已被使用，不能撤回", "Something holds this file; it cannot be taken back")),
    NOT_YOURS(Meaning.forOfficer(403, "您无权查看这个文件", "This file is not open to you")),
    RANGE_OUTSIDE(Meaning.forApplicant(416, "所要的范围超出文件", "The range lies outside the file")),
    DISK_FULL(Meaning.forOfficer(507, "服务器磁盘空间不足，暂时不能接收文件", "The server's disk is full; no files can be taken now")
            .advising(
                    "已上传的部分仍在，请联系运维清理后继续上传",
                    "What has arrived is kept; ask the operator for space, then go on with the upload")),
    STORE_SILENT(Meaning.forOutsideSystem(503, "文件存储没有应答", "The store of files does not answer")
            .advising("请稍后再试；如仍不行，请联系运维", "Try again later; if it stays so, tell the operator"));

    private final Meaning meaning;

    FilesRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
